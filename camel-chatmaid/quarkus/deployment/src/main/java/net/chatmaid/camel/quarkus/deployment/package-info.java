/** The build steps of Quarkus for the component. */
package net.chatmaid.camel.quarkus.deployment;
