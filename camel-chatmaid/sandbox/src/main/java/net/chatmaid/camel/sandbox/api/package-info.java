/**
 * The API's endpoints: keys, scopes and the rate limit, validation of requests, pages, responses and errors. Internal.
 */
package net.chatmaid.camel.sandbox.api;
