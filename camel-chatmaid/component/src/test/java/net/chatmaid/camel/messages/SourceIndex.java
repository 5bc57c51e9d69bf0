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

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Where the code declares and calls methods, and which expressions become the value of which variable. */
final class SourceIndex extends TreePathScanner<Void, Void> {

    private static final Set<String> ADDING = Set.of("add", "addAll", "append", "put", "accept");

    private final Trees trees;
    private final Elements elements;
    private final Map<Element, TreePath> methods = new LinkedHashMap<>();
    private final Map<Element, List<Call>> calls = new LinkedHashMap<>();
    private final Map<Element, List<TreePath>> values = new LinkedHashMap<>();
    private final Map<Element, TreePath> lambdas = new LinkedHashMap<>();

    SourceIndex(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    /** One call of a method or constructor. */
    record Call(TreePath path, List<? extends ExpressionTree> arguments) {}

    /** The declaration of a method or constructor, or {@code null} if it is not in the sources. */
    TreePath method(Element method) {
        return methods.get(method);
    }

    /** This method, if it is in the sources, and those that override it. */
    List<ExecutableElement> implementations(ExecutableElement method) {
        return methods.keySet().stream()
                .map(ExecutableElement.class::cast)
                .filter(each -> each.equals(method) || overrides(each, method))
                .toList();
    }

    /** The calls of this method or constructor, also those by a method that it overrides. */
    Stream<Call> calls(ExecutableElement method) {
        return calls.entrySet().stream()
                .filter(called ->
                        called.getKey().equals(method) || overrides(method, (ExecutableElement) called.getKey()))
                .flatMap(called -> called.getValue().stream());
    }

    private boolean overrides(ExecutableElement method, ExecutableElement overridden) {
        return method.getSimpleName().equals(overridden.getSimpleName())
                && elements.overrides(method, overridden, (TypeElement) method.getEnclosingElement());
    }

    /** The expressions that are assigned to a variable or added to it. */
    List<TreePath> values(Element variable) {
        return values.getOrDefault(variable, List.of());
    }

    /** The lambda expression that has this parameter, or {@code null}. */
    TreePath lambda(Element parameter) {
        return lambdas.get(parameter);
    }

    /** Whether an expression is a text, or may contain or return one. */
    boolean isText(TreePath path) {
        TypeMirror type = trees.getTypeMirror(path);
        return type == null || type.toString().contains("String") || type.getKind() == TypeKind.ERROR;
    }

    Element element(TreePath path) {
        return trees.getElement(path);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
        methods.put(element(getCurrentPath()), getCurrentPath());
        return super.visitMethod(method, none);
    }

    @Override
    public Void visitNewClass(NewClassTree created, Void none) {
        addCall(element(getCurrentPath()), created.getArguments());
        return super.visitNewClass(created, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        addCall(element(getCurrentPath()), call.getArguments());
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && ADDING.contains(select.getIdentifier().toString())) {
            Element variable = element(new TreePath(getCurrentPath(), select.getExpression()));
            call.getArguments().forEach(argument -> addValue(variable, argument));
        }
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void none) {
        if (ADDING.contains(reference.getName().toString())
                && getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            Element variable = element(new TreePath(getCurrentPath(), reference.getQualifierExpression()));
            addValue(variable, select.getExpression());
        }
        return super.visitMemberReference(reference, none);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void none) {
        if (variable.getInitializer() != null) {
            addValue(element(getCurrentPath()), variable.getInitializer());
        }
        return super.visitVariable(variable, none);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void none) {
        Tree variable = assignment.getVariable();
        if (variable instanceof IdentifierTree || variable instanceof MemberSelectTree) {
            addValue(element(new TreePath(getCurrentPath(), variable)), assignment.getExpression());
        }
        return super.visitAssignment(assignment, none);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
        lambda.getParameters()
                .forEach(
                        parameter -> lambdas.put(element(new TreePath(getCurrentPath(), parameter)), getCurrentPath()));
        return super.visitLambdaExpression(lambda, none);
    }

    private void addCall(Element called, List<? extends ExpressionTree> arguments) {
        if (called instanceof ExecutableElement) {
            calls.computeIfAbsent(called, key -> new ArrayList<>()).add(new Call(getCurrentPath(), arguments));
        }
    }

    private void addValue(Element variable, ExpressionTree value) {
        if (variable != null) {
            values.computeIfAbsent(variable, key -> new ArrayList<>()).add(new TreePath(getCurrentPath(), value));
        }
    }
}
