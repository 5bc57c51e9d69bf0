create table if not exists orders (
  id varchar(40) primary key,
  customer varchar(100) not null,
  phone varchar(16) not null,
  item varchar(500) not null,
  accepted_at timestamp with time zone not null,
  message_id varchar(255),
  rejection varchar(1000)
);

create table if not exists outbox (
  order_id varchar(40) primary key references orders (id),
  idempotency_key varchar(100) not null,
  phone varchar(16) not null,
  content varchar(4096) not null,
  attempts integer not null,
  due timestamp with time zone not null,
  claim varchar(100),
  last_error varchar(1000)
);

create table if not exists stages (
  message_id varchar(255) not null,
  status varchar(40) not null,
  rank integer not null,
  happened_at timestamp with time zone,
  reason varchar(1000),
  primary key (message_id, status)
);

-- as Camel's JdbcMessageIdRepository wants it
create table if not exists CAMEL_MESSAGEPROCESSED (
  processorName varchar(255) not null,
  messageId varchar(255) not null,
  createdAt timestamp,
  primary key (processorName, messageId)
);
