/**
 * The component in a Quarkus application. Users need none of its classes: the settings are below
 * {@code camel.component.chatmaid}.
 */
package net.chatmaid.camel.quarkus;
