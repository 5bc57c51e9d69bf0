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

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.CamelContext;

/** A mail server in this process, and mails with headers. */
final class MailTransport implements Transport {

    private static final String PASSWORD = "mail";

    private final GreenMail server = new GreenMail(dynamic());
    private Session session;
    private jakarta.mail.Transport connection;
    private String version;

    private static ServerSetup[] dynamic() {
        return new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.POP3.dynamicPort()};
    }

    @Override
    public void start(CamelContext context, List<String> addresses) throws MessagingException {
        server.start();
        version = context.getVersion();
        session = server.getSmtp().createSession();
        connection = session.getTransport();
        connection.connect();
        addresses.forEach(address -> server.setUser(user(address), address, PASSWORD));
    }

    private static String user(String address) {
        return address + "@localhost";
    }

    @Override
    public String from(String address) {
        return "pop3:localhost:" + server.getPop3().getPort() + "?username=" + address + "&password=" + PASSWORD
                + "&delete=true&initialDelay=0&delay=50";
    }

    @Override
    public Map<String, MessageKind> kinds() {
        return MessageKind.singleAndRepeated(this::send);
    }

    /** A mail takes longer than other messages. */
    @Override
    public int sendsWithSingleHeaders() {
        return Scale.of(0, 1);
    }

    /** Camel's component for mail filters no header on 4.18. */
    @Override
    public boolean passesOn(HostileHeader header) {
        return version.startsWith("4.18.");
    }

    private void send(String address, List<HostileHeader> headers, String text) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setText(text);
        for (HostileHeader header : headers) {
            mail.addHeader(header.name(), header.value());
        }
        mail.setSubject("Order");
        mail.saveChanges();
        // the server closes an idle connection, and the routes take longer than the sends
        if (!connection.isConnected()) {
            connection.connect();
        }
        connection.sendMessage(mail, recipients(address));
    }

    private static InternetAddress[] recipients(String address) throws MessagingException {
        return new InternetAddress[] {new InternetAddress(user(address))};
    }

    @Override
    public void stop() throws MessagingException {
        connection.close();
        server.stop();
    }
}
