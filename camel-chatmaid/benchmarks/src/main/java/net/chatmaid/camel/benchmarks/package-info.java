/** The cost of the component. Each benchmark is a class with a {@code main} method. */
package net.chatmaid.camel.benchmarks;
