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
package net.chatmaid.camel.recipes;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.file.Path;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/** What the tests on the pages use, as the index of the recipes describes it. */
public abstract class RecipeTestFields {

    /** The sandbox, whose clock moves by {@code advance} only. */
    protected ChatmaidSandbox chatmaid;

    /** The started context with the routes of the page. */
    protected CamelContext context;

    protected ProducerTemplate template;

    /** The mail server that the routes send to. */
    protected GreenMail mail;

    /** The folder for relative paths of {@code file:}. */
    protected Path folder;

    /** The URL of Camel's HTTP server. */
    protected String http;

    final void use(RecipeApplication application) {
        chatmaid = application.chatmaid();
        context = application.context();
        template = application.context().createProducerTemplate();
        mail = RecipeEngines.mail();
        folder = application.folder();
        http = application.http();
    }
}
