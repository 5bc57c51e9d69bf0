/**
 * The Camel component {@code chatmaid:}. It maps exchanges to calls and back; what makes a call safe is in {@link
 * net.chatmaid.camel.client}, what changes are and how they are found in {@link net.chatmaid.camel.tracking}.
 */
package net.chatmaid.camel;
