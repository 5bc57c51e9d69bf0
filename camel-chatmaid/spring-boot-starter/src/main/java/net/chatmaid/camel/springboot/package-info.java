/** The chatmaid component in Spring Boot: its options as properties, and its secrets. */
package net.chatmaid.camel.springboot;
