/**
 * What Chatmaid pushes: whether a webhook is Chatmaid's, and what it says. Nothing here knows Camel or HTTP, so it can
 * be used behind any HTTP server; {@link net.chatmaid.camel.webhook.ChatmaidWebhook} is where to begin.
 */
package net.chatmaid.camel.webhook;
