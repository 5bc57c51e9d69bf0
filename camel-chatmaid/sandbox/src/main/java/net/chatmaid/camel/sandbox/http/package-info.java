/**
 * The HTTP server on WireMock, the way of a request to its endpoint, and faults on demand. Internal.
 */
package net.chatmaid.camel.sandbox.http;
