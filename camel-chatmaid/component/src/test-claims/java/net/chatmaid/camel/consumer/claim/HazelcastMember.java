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

import com.hazelcast.config.Config;
import com.hazelcast.config.TcpIpConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;

/** Members of a cluster of Hazelcast in the process of a test. */
public final class HazelcastMember {

    private HazelcastMember() {}

    /** Starts a member, which has joined the others of this process when the method returns. */
    public static HazelcastInstance start() {
        Config config = new Config();
        config.setClusterName("claims" + ProcessHandle.current().pid());
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.getNetworkConfig()
                .setPublicAddress("127.0.0.1")
                .getInterfaces()
                .setEnabled(true)
                .addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        TcpIpConfig others =
                config.getNetworkConfig().getJoin().getTcpIpConfig().setEnabled(true);
        // by their ports, as other processes may have those that Hazelcast tries first
        Hazelcast.getAllHazelcastInstances().stream()
                .map(member -> member.getCluster().getLocalMember().getAddress())
                .forEach(address -> others.addMember(address.getHost() + ":" + address.getPort()));
        return Hazelcast.newHazelcastInstance(config);
    }
}
