/**
 * Polls for changes of messages and senders by as few requests as possible, and waits for the status of a message. It
 * is independent of Camel.
 */
package net.chatmaid.camel.tracking;
