/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package net.chatmaid.camel.reliability.secrets;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;

/** Camel's MBeans: every attribute, and every operation that shows something. */
final class ManagedBeans {

    private static final Pattern SHOWS = Pattern.compile(
            "(dump|list|browse|explain|xml|json|get|find|has|is|show|print|information|properties|routeP).*");

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    List<String> attributes() throws JMException {
        List<String> texts = new ArrayList<>();
        for (ObjectName name : names()) {
            texts.add(name.toString());
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                texts.add(name + " " + attribute.getName() + " = " + read(name, attribute));
            }
        }
        return texts;
    }

    List<String> operations() throws JMException {
        List<String> texts = new ArrayList<>();
        for (ObjectName name : names()) {
            for (MBeanOperationInfo operation : server.getMBeanInfo(name).getOperations()) {
                if (SHOWS.matcher(operation.getName()).matches()) {
                    texts.add(name + " " + operation.getName() + " = " + invoke(name, operation));
                }
            }
        }
        return texts;
    }

    private Iterable<ObjectName> names() throws JMException {
        return server.queryNames(new ObjectName("org.apache.camel*:*"), null);
    }

    private String read(ObjectName name, MBeanAttributeInfo attribute) throws JMException {
        try {
            return attribute.isReadable() ? text(server.getAttribute(name, attribute.getName())) : "";
        } catch (JMException | RuntimeMBeanException e) {
            return StackTraces.of(e);
        }
    }

    /** With {@code true} and all messages; other parameters are left out. */
    private String invoke(ObjectName name, MBeanOperationInfo operation) {
        String[] types = Arrays.stream(operation.getSignature())
                .map(parameter -> parameter.getType())
                .toArray(String[]::new);
        Object[] values = Arrays.stream(types)
                .map(type -> type.equalsIgnoreCase("boolean") || type.equals("java.lang.Boolean")
                        ? (Object) true
                        : type.endsWith("Integer") || type.equals("int") ? (Object) 100 : null)
                .toArray();
        try {
            return text(server.invoke(name, operation.getName(), values, types));
        } catch (JMException | RuntimeException e) {
            return StackTraces.of(e);
        }
    }

    private static String text(Object value) {
        return value instanceof Object[] values ? Arrays.deepToString(values) : String.valueOf(value);
    }
}
