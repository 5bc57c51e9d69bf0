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
package net.chatmaid.camel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What users of a module may name: the public and protected types and members of some of its packages, as it is compiled.
 * The committed listing is the promise: with {@code -Dapi.write} it is written, without it is compared.
 */
public final class PublicApi {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path GENERATED = Path.of("src/generated/java");
    private static final Path LISTING = Path.of("src/test/resources/public-api.txt");

    /** Every type has them. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private PublicApi() {}

    /**
     * Compares the listing in the module's test resources with what these packages, not those below them, have. Generated
     * types are left out: they follow the options, and Camel alone names them.
     */
    public static void check(String... packages) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : types(packages)) {
            if (isNameable(type) && !isGenerated(type)) {
                lines.add(declaration(type));
                members(type).forEach(member -> lines.add("    " + member));
            }
        }
        if (System.getProperty("api.write") != null) {
            Files.write(LISTING, lines);
        }
        assertThat(lines)
                .as("The public API differs from %s: CONTRIBUTING.md says how to write it", LISTING)
                .isEqualTo(Files.readAllLines(LISTING));
    }

    private static List<Class<?>> types(String... packages) throws IOException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : new TreeSet<>(List.of(packages))) {
            try (Stream<Path> files = Files.list(CLASSES.resolve(name.replace('.', '/')))) {
                for (String file : files.map(path -> path.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                        .map(file -> file.substring(0, file.length() - ".class".length()))
                        .sorted()
                        .toList()) {
                    types.add(load(name + "." + file));
                }
            }
        }
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " was compiled and can't be loaded", e);
        }
    }

    private static boolean isGenerated(Class<?> type) {
        return Files.exists(GENERATED.resolve(type.getName().replace('.', '/') + ".java"));
    }

    private static boolean isNameable(Class<?> type) {
        return isVisible(type.getModifiers())
                && !type.isSynthetic()
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isNameable(type.getEnclosingClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String declaration(Class<?> type) {
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        String parent = type.getGenericSuperclass() == null
                ? ""
                : " extends " + type.getGenericSuperclass().getTypeName();
        String interfaces =
                type.getGenericInterfaces().length == 0 ? "" : " implements " + names(type.getGenericInterfaces());
        return modifiers(type.getModifiers() & ~(type.isInterface() ? Modifier.ABSTRACT : 0)) + kind + " "
                + type.getName() + variables(type.getTypeParameters()) + parent + interfaces;
    }

    /** Those of the type, and those that it has from parents which users can't name. */
    private static Set<String> members(Class<?> type) {
        Set<String> members = new TreeSet<>();
        for (Class<?> at = type; at != null && (at == type || !isNameable(at)); at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredFields())
                    .filter(PublicApi::isPromised)
                    .map(PublicApi::field)
                    .forEach(members::add);
            Arrays.stream(at.getDeclaredMethods())
                    .filter(PublicApi::isPromised)
                    .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                    .map(PublicApi::method)
                    .forEach(members::add);
        }
        Arrays.stream(type.getDeclaredConstructors())
                .filter(PublicApi::isPromised)
                .map(PublicApi::constructor)
                .forEach(members::add);
        return members;
    }

    private static boolean isPromised(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    /** A constant with its value, which users' code is compiled with. */
    private static String field(Field field) {
        return modifiers(field.getModifiers()) + field.getGenericType().getTypeName() + " " + field.getName()
                + constant(field);
    }

    private static String constant(Field field) {
        boolean text = field.getType() == String.class;
        if (!Modifier.isStatic(field.getModifiers())
                || !Modifier.isFinal(field.getModifiers())
                || !text && !field.getType().isPrimitive()) {
            return "";
        }
        try {
            Object value = field.get(null);
            return " = " + (text ? "\"" + value + "\"" : value);
        } catch (IllegalAccessException e) {
            // a constant for subclasses
            return "";
        }
    }

    private static String method(Method method) {
        String name = method.getGenericReturnType().getTypeName() + " " + method.getName();
        return modifiers(method.getModifiers()) + (method.isDefault() ? "default " : "") + signature(method, name);
    }

    private static String constructor(Constructor<?> constructor) {
        return modifiers(constructor.getModifiers())
                + signature(constructor, constructor.getDeclaringClass().getSimpleName());
    }

    private static String signature(Executable executable, String name) {
        String variables = variables(executable.getTypeParameters());
        Type[] failures = executable.getGenericExceptionTypes();
        return (variables.isEmpty() ? "" : variables + " ") + name + "(" + names(executable.getGenericParameterTypes())
                + ")" + (failures.length == 0 ? "" : " throws " + names(failures));
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(variable))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(TypeVariable<?> variable) {
        String bounds = Arrays.stream(variable.getBounds())
                .map(Type::getTypeName)
                .filter(bound -> !bound.equals("java.lang.Object"))
                .collect(Collectors.joining(" & "));
        return bounds.isEmpty() ? "" : " extends " + bounds;
    }

    private static String names(Type[] types) {
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }

    private static String modifiers(int modifiers) {
        String shown = Modifier.toString(modifiers
                & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT));
        return shown.isEmpty() ? "" : shown + " ";
    }
}
