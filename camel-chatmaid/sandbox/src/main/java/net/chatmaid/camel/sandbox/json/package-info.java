/**
 * Writes values as JSON. Internal.
 */
package net.chatmaid.camel.sandbox.json;
