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

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Follows a text backwards from where it becomes a message: through concatenations, conditions, variables, parameters to the callers'
 * arguments, and the results of methods. It follows too much rather than too little.
 */
final class MessageFlow {

    static final String VALUE = "…";

    private final SourceIndex index;
    private final BiConsumer<String, TreePath> found;
    private final Deque<TreePath> waiting = new ArrayDeque<>();
    private final Set<Tree> followed = new HashSet<>();
    private final Set<Element> followedElements = new HashSet<>();

    /** @param found takes each text, with {@link #VALUE} for what is not constant, and where it is */
    MessageFlow(SourceIndex index, BiConsumer<String, TreePath> found) {
        this.index = index;
        this.found = found;
    }

    /** Follows this expression, and all that it is made of. */
    void follow(TreePath expression) {
        waiting.add(expression);
        while (!waiting.isEmpty()) {
            TreePath next = waiting.remove();
            if (followed.add(next.getLeaf()) && index.isText(next)) {
                found.accept(text(next), next);
            }
        }
    }

    private String text(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return literal.getValue() == null ? VALUE : literal.getValue().toString();
        }
        if (tree instanceof ParenthesizedTree parentheses) {
            return text(new TreePath(path, parentheses.getExpression()));
        }
        if (tree instanceof TypeCastTree cast) {
            return text(new TreePath(path, cast.getExpression()));
        }
        if (tree instanceof BinaryTree binary && tree.getKind() == Tree.Kind.PLUS) {
            return text(new TreePath(path, binary.getLeftOperand()))
                    + text(new TreePath(path, binary.getRightOperand()));
        }
        if (constant(path) instanceof String constant) {
            return constant;
        }
        followParts(path);
        return VALUE;
    }

    private Object constant(TreePath path) {
        boolean named = path.getLeaf() instanceof IdentifierTree || path.getLeaf() instanceof MemberSelectTree;
        return named && index.element(path) instanceof VariableElement variable ? variable.getConstantValue() : null;
    }

    private void followParts(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ConditionalExpressionTree condition) {
            followAll(path, List.of(condition.getTrueExpression(), condition.getFalseExpression()));
        } else if (tree instanceof SwitchExpressionTree) {
            followResults(path);
        } else if (tree instanceof LambdaExpressionTree lambda) {
            followLambda(path, lambda);
        } else if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
            followAll(path, array.getInitializers());
        } else if (tree instanceof NewClassTree created) {
            followAll(path, created.getArguments());
        } else if (tree instanceof MemberReferenceTree) {
            followElement(index.element(path));
        } else if (tree instanceof MethodInvocationTree call) {
            followCall(path, call);
        } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            followElement(index.element(path));
        }
    }

    private void followCall(TreePath path, MethodInvocationTree call) {
        Element called = index.element(path);
        if (called != null && isOfOurs(called)) {
            followElement(called);
        } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
            waiting.add(new TreePath(path, select.getExpression()));
        }
        followAll(path, call.getArguments());
    }

    private void followElement(Element element) {
        if (element == null || !followedElements.add(element)) {
            return;
        }
        if (element instanceof ExecutableElement method) {
            followMethod(method);
        } else if (element instanceof VariableElement) {
            waiting.addAll(index.values(element));
            TreePath lambda = index.lambda(element);
            if (lambda != null) {
                followLambdaCaller(lambda);
            } else if (element.getEnclosingElement() instanceof ExecutableElement method) {
                followArguments(method, method.getParameters().indexOf(element));
            }
        }
    }

    private void followMethod(ExecutableElement method) {
        for (ExecutableElement each : index.implementations(method)) {
            followResults(index.method(each));
        }
        if (index.method(method) == null && method.getEnclosingElement().getKind() == ElementKind.RECORD) {
            followComponent(
                    (TypeElement) method.getEnclosingElement(),
                    method.getSimpleName().toString());
        }
    }

    private void followComponent(TypeElement type, String component) {
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement constructor
                    && member.getKind() == ElementKind.CONSTRUCTOR
                    && constructor.getParameters().size()
                            == type.getRecordComponents().size()) {
                constructor.getParameters().stream()
                        .filter(parameter -> parameter.getSimpleName().contentEquals(component))
                        .forEach(parameter -> followArguments(
                                constructor, constructor.getParameters().indexOf(parameter)));
            }
        }
    }

    private void followArguments(ExecutableElement method, int parameter) {
        if (parameter < 0) {
            return;
        }
        index.calls(method).forEach(call -> {
            if (method.isVarArgs() && parameter == method.getParameters().size() - 1) {
                followAll(
                        call.path(),
                        call.arguments().subList(parameter, call.arguments().size()));
            } else if (parameter < call.arguments().size()) {
                waiting.add(new TreePath(call.path(), call.arguments().get(parameter)));
            }
        });
    }

    private void followLambda(TreePath path, LambdaExpressionTree lambda) {
        if (lambda.getBody() instanceof ExpressionTree expression) {
            waiting.add(new TreePath(path, expression));
        } else {
            followResults(new TreePath(path, lambda.getBody()));
        }
    }

    /** The parameter of a lambda gets its value from what the lambda is passed to, and from the other arguments. */
    private void followLambdaCaller(TreePath lambda) {
        TreePath caller = lambda.getParentPath();
        if (caller.getLeaf() instanceof MethodInvocationTree call) {
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                waiting.add(new TreePath(caller, select.getExpression()));
            }
            call.getArguments().stream()
                    .filter(argument -> argument != lambda.getLeaf())
                    .forEach(argument -> waiting.add(new TreePath(caller, argument)));
        }
    }

    private void followResults(TreePath path) {
        if (path == null) {
            return;
        }
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree result, Void none) {
                return followOne(result.getExpression());
            }

            @Override
            public Void visitYield(YieldTree result, Void none) {
                return followOne(result.getValue());
            }

            @Override
            public Void visitCase(CaseTree one, Void none) {
                if (one.getBody() instanceof ExpressionTree expression) {
                    followOne(expression);
                } else if (one.getBody() instanceof ExpressionStatementTree statement) {
                    followOne(statement.getExpression());
                }
                return super.visitCase(one, none);
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree inner, Void none) {
                return null;
            }

            private Void followOne(ExpressionTree expression) {
                if (expression != null) {
                    waiting.add(new TreePath(getCurrentPath(), expression));
                }
                return null;
            }
        }.scan(path, null);
    }

    private void followAll(TreePath parent, List<? extends ExpressionTree> expressions) {
        expressions.forEach(expression -> waiting.add(new TreePath(parent, expression)));
    }

    private static boolean isOfOurs(Element element) {
        return element.getEnclosingElement().toString().startsWith("net.chatmaid.");
    }
}
