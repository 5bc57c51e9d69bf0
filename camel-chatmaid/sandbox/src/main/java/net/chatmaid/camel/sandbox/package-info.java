/**
 * A stateful Chatmaid API in a box, on WireMock: for tests, examples and demos without an account.
 *
 * <p>{@link net.chatmaid.camel.sandbox.ChatmaidSandbox} is the Java API,
 * {@link net.chatmaid.camel.sandbox.ChatmaidSandboxExtension} the JUnit 5 extension and
 * {@link net.chatmaid.camel.sandbox.SandboxMain} the runnable jar. No parameter takes null and no method returns it
 * unless its documentation says so.
 */
package net.chatmaid.camel.sandbox;
