/** What Quarkus does with the component when an application is built. */
package net.chatmaid.camel.quarkus.deployment;
