/** What following messages costs. Each benchmark is a class with a {@code main}. */
package net.chatmaid.camel.benchmarks;
