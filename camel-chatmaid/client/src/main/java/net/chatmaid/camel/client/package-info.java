/**
 * The client of the Chatmaid API: one method for each request, with authentication, retries, the rate budget, and an
 * exception for each kind of error. It is independent of Camel.
 */
package net.chatmaid.camel.client;
