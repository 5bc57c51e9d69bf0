/**
 * The Chatmaid API, one method a call, and everything that makes a call safe: authentication, envelopes, the exception
 * tree, retries, the rate budget. Usable alone from plain Java: no exchanges, no endpoints.
 */
package net.chatmaid.camel.client;
