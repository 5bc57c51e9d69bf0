/**
 * Verifies, parses and signs webhooks. It is independent of Camel and of the HTTP server. Begin with
 * {@link net.chatmaid.camel.webhook.ChatmaidWebhook}.
 */
package net.chatmaid.camel.webhook;
