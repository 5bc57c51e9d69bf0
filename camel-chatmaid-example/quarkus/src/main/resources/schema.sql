CREATE TABLE IF NOT EXISTS orders (
    id VARCHAR(40) PRIMARY KEY,
    document VARCHAR(20000) NOT NULL,
    accepted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    message_id VARCHAR(100),
    refusal VARCHAR(2000)
);

CREATE TABLE IF NOT EXISTS outbox (
    order_id VARCHAR(40) PRIMARY KEY REFERENCES orders (id),
    phone VARCHAR(20) NOT NULL,
    content VARCHAR(4096) NOT NULL,
    attempts INT NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    problem VARCHAR(2000)
);

CREATE TABLE IF NOT EXISTS stages (
    message_id VARCHAR(100) NOT NULL,
    stage VARCHAR(20) NOT NULL,
    reached_at TIMESTAMP WITH TIME ZONE NOT NULL,
    problem VARCHAR(2000),
    PRIMARY KEY (message_id, stage)
);

CREATE TABLE IF NOT EXISTS camel_messageprocessed (
    processorName VARCHAR(255) NOT NULL,
    messageId VARCHAR(100) NOT NULL,
    createdAt TIMESTAMP,
    PRIMARY KEY (processorName, messageId)
);
