/**
 * An application on Camel Main: it reads a folder of orders, sends a WhatsApp confirmation for each, and prints the
 * outcomes.
 */
package net.chatmaid.camel.example;
