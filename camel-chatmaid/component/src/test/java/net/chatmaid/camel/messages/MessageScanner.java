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
package net.chatmaid.camel.messages;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * Collects the messages of the exceptions that the sources create, and what they log at WARN and ERROR.
 *
 * <p>Left out are an {@link AssertionError}, and an {@link IllegalStateException} with a cause: they are programming errors or faults of
 * the JVM, which no user can mend.
 */
final class MessageScanner extends TreePathScanner<Void, Void> {

    private static final Set<String> LEVELS = Set.of("warn", "error");

    private final JavaSources sources;
    private final Map<String, LoggedMessage> messages = new TreeMap<>();
    private final MessageFlow flow;

    private MessageScanner(JavaSources sources) {
        this.sources = sources;
        flow = new MessageFlow(sources.index(), this::add);
    }

    static Collection<LoggedMessage> messages(JavaSources sources) {
        MessageScanner scanner = new MessageScanner(sources);
        sources.files().forEach(file -> scanner.scan(file, null));
        return scanner.messages.values();
    }

    private void add(String text, TreePath path) {
        LoggedMessage message = LoggedMessage.of(text, sources.place(path));
        if (message.isSentence()) {
            messages.putIfAbsent(message.text(), message);
        }
    }

    @Override
    public Void visitNewClass(NewClassTree created, Void none) {
        Element constructor = sources.index().element(getCurrentPath());
        if (isForeignException(constructor) && !isInternal(created)) {
            followTexts(created.getArguments());
        }
        return super.visitNewClass(created, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        ExpressionTree called = call.getMethodSelect();
        if (called instanceof IdentifierTree name && name.getName().contentEquals("super")) {
            if (isForeignException(sources.index().element(getCurrentPath()))) {
                followTexts(call.getArguments());
            }
        } else if (called instanceof MemberSelectTree select
                && LEVELS.contains(select.getIdentifier().toString())
                && select.getExpression().toString().equals("LOG")) {
            followTexts(call.getArguments());
        }
        return super.visitMethodInvocation(call, none);
    }

    private void followTexts(List<? extends ExpressionTree> arguments) {
        for (ExpressionTree argument : arguments) {
            TreePath path = new TreePath(getCurrentPath(), argument);
            if (sources.type(path).toString().equals("java.lang.String")) {
                flow.follow(path);
            }
        }
    }

    /** Whether this is the constructor of an exception of the JDK or a library. The project's own ones call such a constructor. */
    private boolean isForeignException(Element constructor) {
        return constructor != null
                && constructor.getKind() == ElementKind.CONSTRUCTOR
                && sources.isThrowable(constructor.getEnclosingElement().asType())
                && sources.index().method(constructor) == null;
    }

    private static boolean isInternal(NewClassTree created) {
        return switch (created.getIdentifier().toString()) {
            case "AssertionError" -> true;
            case "IllegalStateException" -> created.getArguments().size() == 2;
            default -> false;
        };
    }
}
