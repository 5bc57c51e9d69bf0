/**
 * The records of the Chatmaid API, which are immutable. They are independent of Camel and HTTP.
 *
 * <p>A field, status, error code or connection status that this version does not know is kept unchanged and is never an
 * error. A field that can't be read is {@code null}, and its value is kept in {@code additional}. Unless a comment says
 * otherwise, every component of a record is {@code null} if the API does not return it.
 */
package net.chatmaid.camel.model;
