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
package net.chatmaid.camel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import net.chatmaid.camel.client.ChatmaidApiException;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.http.ClientRegistry;
import net.chatmaid.camel.http.ClientSettings;
import net.chatmaid.camel.producer.SendFields;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.component.extension.verifier.CatalogVerifierCustomizer;
import org.apache.camel.component.extension.verifier.DefaultComponentVerifierExtension;
import org.apache.camel.component.extension.verifier.ResultBuilder;
import org.apache.camel.component.extension.verifier.ResultErrorBuilder;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Verifies options for tools: whether they are valid, and whether the API accepts the key. Options that are not given
 * are those of the component. Blocks for one request, at most for the timeouts. The results contain no secret.
 */
// Camel has deprecated the interface and has no replacement
@SuppressWarnings("deprecation")
final class ChatmaidComponentVerifierExtension extends DefaultComponentVerifierExtension {

    private final Supplier<ChatmaidConfiguration> defaults;
    private final Function<ChatmaidConfiguration, ClientSettings> settings;

    private interface Check {
        void with(ChatmaidClient client, ChatmaidConfiguration options);
    }

    /**
     * @param defaults the options of the component
     * @param settings returns the settings of the client for options
     */
    ChatmaidComponentVerifierExtension(
            Supplier<ChatmaidConfiguration> defaults, Function<ChatmaidConfiguration, ClientSettings> settings) {
        super("chatmaid");
        this.defaults = defaults;
        this.settings = settings;
    }

    @Override
    protected Result verifyParameters(Map<String, Object> parameters) {
        ResultBuilder result = ResultBuilder.withStatusAndScope(Result.Status.OK, Scope.PARAMETERS);
        // the operation is required in a URI, but is not an option of a component
        verifyParametersAgainstCatalog(result, parameters, new CatalogVerifierCustomizer().excludeRequired());
        if (result.build().getStatus() == Result.Status.OK) {
            check(result, parameters, (client, options) -> {
                FieldOptions fields = new FieldOptions(getCamelContext(), options, options);
                SendFields.of(fields);
                PhoneField.phone(fields);
            });
        }
        return result.build();
    }

    @Override
    protected Result verifyConnectivity(Map<String, Object> parameters) {
        ResultBuilder result = ResultBuilder.withStatusAndScope(Result.Status.OK, Scope.CONNECTIVITY);
        check(
                result,
                parameters,
                (client, options) -> Futures.join(client.withoutWaiting().account()));
        return result.build();
    }

    /** Adds an error to the result if the client for these options can't be created, or the check fails. */
    private void check(ResultBuilder result, Map<String, Object> parameters, Check check) {
        ChatmaidConfiguration options = defaults.get().copy();
        ClientRegistry clients = new ClientRegistry(this, getCamelContext());
        try {
            EnumOptions.check(getCamelContext(), parameters);
            // binding removes the options that it binds
            setProperties(options, new HashMap<>(parameters));
            ServiceHelper.startService(clients);
            check.with(clients.client(settings.apply(options), options), options);
        } catch (Exception e) {
            result.error(error(e).build());
        } finally {
            ServiceHelper.stopService(clients);
        }
    }

    private static ResultErrorBuilder error(Exception failure) {
        if (failure instanceof ChatmaidApiException rejection) {
            boolean key = rejection.getStatus() == 401 || rejection.getStatus() == 403;
            return ResultErrorBuilder.withCodeAndDescription(
                            key
                                    ? VerificationError.StandardCode.AUTHENTICATION
                                    : VerificationError.StandardCode.GENERIC,
                            rejection.getMessage())
                    .detail(VerificationError.HttpAttribute.HTTP_CODE, rejection.getStatus())
                    .parameterKey(key ? "apiKey" : null);
        }
        if (failure instanceof PropertyBindingException binding) {
            return ResultErrorBuilder.withIllegalOption(binding.getPropertyName())
                    .code(VerificationError.StandardCode.ILLEGAL_PARAMETER_VALUE);
        }
        if (failure instanceof IllegalArgumentException) {
            // these messages begin with the name of the option
            String sentence = failure.getMessage().replaceFirst("^Option ", "");
            boolean missing = sentence.startsWith("apiKey is missing");
            return ResultErrorBuilder.withCodeAndDescription(
                            missing
                                    ? VerificationError.StandardCode.MISSING_PARAMETER
                                    : VerificationError.StandardCode.ILLEGAL_PARAMETER_VALUE,
                            sentence)
                    .parameterKey(sentence.substring(0, Math.max(0, sentence.indexOf(' '))));
        }
        return ResultErrorBuilder.withException(failure);
    }
}
