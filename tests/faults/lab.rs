//! An office and two desks, each in a network namespace of its own. A desk has two lines to the office: by a second, slow one
//! some packets are sent that then come late and out of order. The lines are cut, choked and made to lose packets by the
//! kernel; no program takes part in it.

use crate::frame::Played;
use redress_tests::{Desk, Office, Site, Way};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// Port of the office.
const PORT: u16 = 8443;

/// Names of labs of this process differ by it.
static LABS: AtomicU32 = AtomicU32::new(0);

/// What is wrong with the lines.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// The cable is out.
    Down,
    /// Packets from the desks are dropped; those from the office pass.
    DeafOffice,
    /// Packets from the office are dropped; those from the desks pass.
    DeafDesks,
    /// One packet in four is lost each way, one in four comes late and out of order.
    Lossy,
    /// A line of 16 kbit/s.
    Slow,
}

impl Fault {
    /// True when nothing gets through for as long as it lasts.
    pub fn cuts(self) -> bool {
        match self {
            Fault::Down | Fault::DeafOffice | Fault::DeafDesks => true,
            Fault::Lossy | Fault::Slow => false,
        }
    }
}

/// The namespaces; they go with it.
pub struct Lab {
    name: String,
}

impl Lab {
    /// Makes them; the reason when this machine does not let us.
    pub fn open() -> Result<Lab, Played> {
        let name = format!("rd{}x{}", std::process::id(), LABS.fetch_add(1, Ordering::Relaxed));
        let lab = Lab { name };
        lab.build().map_err(|why| Played::Skipped(format!("network namespaces need root: {why}")))?;
        Ok(lab)
    }

    fn build(&self) -> Result<(), String> {
        run("nft", &["--version"], "")?;
        let office = self.office();
        run("ip", &["netns", "add", &office], "")?;
        run("ip", &["-n", &office, "link", "set", "lo", "up"], "")?;
        for n in DESKS {
            let desk = self.desk(n);
            run("ip", &["netns", "add", &desk], "")?;
            run("ip", &["-n", &desk, "link", "set", "lo", "up"], "")?;
            for (line, kind) in [("fast", 0), ("late", 1)] {
                let (here, there) = (format!("{line}{n}"), line.to_owned());
                let pair =
                    ["link", "add", &here, "netns", &office, "type", "veth", "peer", "name", &there, "netns", &desk];
                run("ip", &pair, "")?;
                for (space, link, end) in [(&office, &here, 1), (&desk, &there, 2)] {
                    run(
                        "ip",
                        &["-n", space, "addr", "add", &format!("10.77.{}.{end}/24", n * 2 + kind), "dev", link],
                        "",
                    )?;
                    run("ip", &["-n", space, "link", "set", link, "up"], "")?;
                    let lax = format!("echo 0 >/proc/sys/net/ipv4/conf/{link}/rp_filter");
                    run("ip", &["netns", "exec", space, "sh", "-c", &lax], "")?;
                }
            }
            // What is marked takes the slow line to the same address.
            for (space, link, end, table) in [
                (&office, format!("late{n}"), 2, format!("{}", 100 + n)),
                (&desk, "late".to_owned(), 1, "100".to_owned()),
            ] {
                let to = format!("10.77.{}.{end}/32", n * 2);
                let by = format!("10.77.{}.{end}", n * 2 + 1);
                run("ip", &["-n", space, "route", "add", &to, "via", &by, "dev", &link, "table", &table], "")?;
                run("ip", &["-n", space, "rule", "add", "to", &to, "fwmark", "1", "table", &table], "")?;
            }
        }
        for space in self.spaces() {
            run("ip", &["netns", "exec", &space, "sh", "-c", "echo 0 >/proc/sys/net/ipv4/conf/all/rp_filter"], "")?;
        }
        self.try_out()
    }

    /// Some kernels lend namespaces, but neither lossy rules nor slow lines: that is seen before a test relies on them.
    fn try_out(&self) -> Result<(), String> {
        self.lose(&self.office())?;
        self.choke("fast", "16kbit")?;
        self.heal();
        Ok(())
    }

    fn office(&self) -> String {
        format!("{}o", self.name)
    }

    fn desk(&self, n: u8) -> String {
        format!("{}d{n}", self.name)
    }

    fn spaces(&self) -> Vec<String> {
        std::iter::once(self.office()).chain(DESKS.map(|n| self.desk(n))).collect()
    }

    /// An office in it, with a certificate of its own, and the way that desk takes to it.
    pub fn found(&self, folder: &Path) -> Office {
        let names: Vec<String> = DESKS.map(|n| format!("10.77.{}.1", n * 2)).to_vec();
        let key = rcgen::KeyPair::generate().expect("a key");
        let parameters = rcgen::CertificateParams::new(names).expect("addresses");
        let certificate = parameters.self_signed(&key).expect("a certificate");
        let (pem, secret) = (folder.join("office.pem"), folder.join("office.key"));
        std::fs::write(&pem, certificate.pem()).expect("written");
        std::fs::write(&secret, key.serialize_pem()).expect("written");
        let site = Site {
            namespace: Some(self.office()),
            listen: Some(format!("0.0.0.0:{PORT}")),
            proof: Some((pem, secret)),
            ..Site::default()
        };
        Office::open_at(folder, site).expect("an office")
    }

    /// A desk in it.
    pub fn join(&self, folder: &Path, office: &Office, n: u8, role: &str, name: &str) -> Desk {
        let way = Way {
            url: format!("https://10.77.{}.1:{PORT}", n * 2),
            certificate: Some(folder.join("office.pem")),
            namespace: Some(self.desk(n)),
        };
        Desk::join_by(folder, office, &way, ("LDN04", role, name)).expect("joined")
    }

    /// Spoils the lines.
    pub fn spoil(&self, fault: Fault) {
        let office = self.office();
        match fault {
            Fault::Down => self.links("down"),
            Fault::DeafOffice => self.rules(&office, "drop", "").expect("rules"),
            Fault::DeafDesks => {
                DESKS.iter().for_each(|n| self.rules(&self.desk(*n), "drop", "").expect("rules"));
            }
            Fault::Lossy => {
                self.spaces().iter().for_each(|space| self.lose(space).expect("rules"));
                self.choke("late", "256kbit").expect("a choke");
            }
            Fault::Slow => self.choke("fast", "16kbit").expect("a choke"),
        }
    }

    /// Mends everything.
    pub fn heal(&self) {
        self.links("up");
        for space in self.spaces() {
            let _ = run("ip", &["netns", "exec", &space, "nft", "delete", "table", "inet", "fault"], "");
        }
        for line in ["fast", "late"] {
            for (space, link) in self.ends(line) {
                let _ = run("tc", &["-n", &space, "qdisc", "del", "dev", &link, "root"], "");
            }
        }
    }

    /// Packets that took the slow line so far, from desks and office.
    pub fn late(&self) -> u64 {
        self.ends("late").iter().map(|(space, link)| packets(space, link)).sum()
    }

    fn links(&self, state: &str) {
        for (space, link) in self.ends("fast") {
            run("ip", &["-n", &space, "link", "set", &link, state], "").expect("a link");
        }
    }

    fn choke(&self, line: &str, rate: &str) -> Result<(), String> {
        for (space, link) in self.ends(line) {
            let words = ["-n", &space, "qdisc", "add", "dev", &link, "root", "tbf", "rate", rate, "burst", "3000"];
            run("tc", &[&words[..], &["limit", "200000"]].concat(), "")?;
        }
        Ok(())
    }

    /// One packet in four is lost as it arrives, one in four is marked for the slow line as it leaves.
    fn lose(&self, space: &str) -> Result<(), String> {
        self.rules(space, "numgen random mod 4 == 0 drop", "numgen random mod 4 == 0 meta mark set 1")
    }

    fn rules(&self, space: &str, arriving: &str, leaving: &str) -> Result<(), String> {
        let loopback = "iifname lo accept";
        let table = format!(
            "table inet fault {{\n chain arriving {{\n type filter hook input priority 0;\n {loopback}\n {arriving}\n }}\n \
             chain leaving {{\n type route hook output priority 0;\n {leaving}\n }}\n}}\n"
        );
        run("ip", &["netns", "exec", space, "nft", "-f", "-"], &table)
    }

    fn ends(&self, line: &str) -> Vec<(String, String)> {
        DESKS.iter().flat_map(|n| [(self.office(), format!("{line}{n}")), (self.desk(*n), line.to_owned())]).collect()
    }
}

/// Numbers of the desks.
const DESKS: [u8; 2] = [1, 2];

impl Drop for Lab {
    fn drop(&mut self) {
        for space in self.spaces() {
            let _ = run("ip", &["netns", "del", &space], "");
        }
    }
}

fn packets(space: &str, link: &str) -> u64 {
    let path = format!("/sys/class/net/{link}/statistics/tx_packets");
    let output = Command::new("ip").args(["netns", "exec", space, "cat", &path]).output().expect("ip starts");
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or_default()
}

fn run(program: &str, words: &[&str], input: &str) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{program}: {error}");
    let mut command = Command::new(program);
    let mut child =
        command.args(words).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().map_err(told)?;
    child.stdin.take().ok_or("piped")?.write_all(input.as_bytes()).map_err(told)?;
    let output = child.wait_with_output().map_err(told)?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{program} {}: {}", words.join(" "), String::from_utf8_lossy(&output.stderr).trim()))
}
