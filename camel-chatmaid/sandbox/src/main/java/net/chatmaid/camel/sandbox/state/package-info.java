/**
 * The state of the account: senders, groups, messages and their lifecycle, the journal of requests. Internal.
 */
package net.chatmaid.camel.sandbox.state;
