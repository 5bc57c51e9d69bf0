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
package net.chatmaid.camel.reliability.injection;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of a class one {@link InjectionApplication}, with the transport that {@link ReceivesOver} names. */
final class InjectionExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(InjectionExtension.class);

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        ReceivesOver transport = test.getRequiredTestClass().getAnnotation(ReceivesOver.class);
        InjectionApplication application = new InjectionApplication(
                transport.value().getDeclaredConstructor().newInstance());
        test.getStore(NAMESPACE).put(InjectionApplication.class, application);
        application.start();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == InjectionApplication.class;
    }

    @Override
    public InjectionApplication resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return application(test);
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        application(test).stop();
    }

    private static InjectionApplication application(ExtensionContext test) {
        return test.getStore(NAMESPACE).get(InjectionApplication.class, InjectionApplication.class);
    }
}
