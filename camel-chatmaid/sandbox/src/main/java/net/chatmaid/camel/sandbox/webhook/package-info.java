/**
 * Webhooks: events, their schedule, signature and delivery, and the disorder that is asked for. Internal.
 */
package net.chatmaid.camel.sandbox.webhook;
