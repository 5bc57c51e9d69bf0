/**
 * The Camel component {@code chatmaid:}. It converts exchanges to requests of {@link net.chatmaid.camel.client}, and
 * the changes of {@link net.chatmaid.camel.tracking} and {@link net.chatmaid.camel.webhook} to exchanges.
 */
package net.chatmaid.camel;
