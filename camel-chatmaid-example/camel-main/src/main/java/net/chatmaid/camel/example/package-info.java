/** An application on Camel Main: a folder of orders, a WhatsApp confirmation for each, and what became of it. */
package net.chatmaid.camel.example;
