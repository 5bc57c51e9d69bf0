/** The chatmaid component in Spring Boot: its options as properties, its health, and its secrets. */
package net.chatmaid.camel.springboot;
