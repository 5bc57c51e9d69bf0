/**
 * How values are written as JSON. Internal.
 */
package net.chatmaid.camel.sandbox.json;
