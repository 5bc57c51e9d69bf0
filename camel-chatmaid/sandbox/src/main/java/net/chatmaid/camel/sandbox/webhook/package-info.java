/**
 * Webhooks: events, their schedule, signature and delivery, and the disorder that tests configure. Internal.
 */
package net.chatmaid.camel.sandbox.webhook;
