/**
 * What the Chatmaid API speaks, as immutable values. Nothing here knows Camel or HTTP. A field, status, error code or
 * connection state that this version does not know is kept as it came and is never an error. A field that can't be read
 * is {@code null}, and its value is kept in {@code additional}. Unless a comment says otherwise, every component of a
 * record may be {@code null} when the API left it out.
 */
package net.chatmaid.camel.model;
