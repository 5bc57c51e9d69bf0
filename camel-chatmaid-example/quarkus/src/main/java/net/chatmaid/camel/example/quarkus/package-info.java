/** An order service on Quarkus: it accepts orders over HTTP, and confirms each by WhatsApp exactly once. */
package net.chatmaid.camel.example.quarkus;
