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
package net.chatmaid.camel.consumer.claim;

import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;

/** Members of a cluster of Infinispan in the process of a test. */
public final class InfinispanMember {

    /** All members are in this process, and so is their network. */
    private static final String NETWORK = """
            <config xmlns="urn:org:jgroups">
                <SHARED_LOOPBACK bind_addr="127.0.0.1"/>
                <SHARED_LOOPBACK_PING/>
                <MERGE3/>
                <pbcast.NAKACK2 use_mcast_xmit="false"/>
                <UNICAST3/>
                <pbcast.STABLE/>
                <pbcast.GMS print_local_addr="false"/>
                <UFC/>
                <MFC/>
                <FRAG4/>
            </config>
            """;

    private InfinispanMember() {}

    /** Starts a member with these caches, which has joined the others of this process when the method returns. */
    public static DefaultCacheManager start(String... caches) {
        GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport().clusterName("claims").addProperty("configurationXml", NETWORK);
        global.jmx().disable();
        DefaultCacheManager member = new DefaultCacheManager(global.build());
        for (String cache : caches) {
            member.defineConfiguration(
                    cache,
                    new ConfigurationBuilder()
                            .clustering()
                            .cacheMode(CacheMode.DIST_SYNC)
                            .build());
            member.getCache(cache);
        }
        return member;
    }
}
