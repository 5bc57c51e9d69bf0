/**
 * What has changed, and which requests to spend to find out. Knows the client and the model, and nothing of Camel.
 */
package net.chatmaid.camel.tracking;
