//! The few words of W3C WebDriver that the tests speak, over a plain socket on loopback.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

/// The driver answers a stuck page only after its own time limits; ours lies beyond them.
const TIMEOUT: Duration = Duration::from_secs(240);
/// The key under which the protocol names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A session with a driver: one window.
pub struct Session {
    port: u16,
    id: String,
}

impl Session {
    /// Has the driver on `port` start a program and take hold of its window.
    ///
    /// # Errors
    /// When the driver cannot be reached or the program shows no window.
    pub fn start(port: u16, program: &std::path::Path, words: &[&str]) -> Result<Session> {
        let options = json!({ "binary": program, "args": words });
        let capabilities = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let answer = send(port, "POST", "/session", &capabilities)?;
        let id = answer["sessionId"].as_str().context("the driver names the session")?.to_owned();
        Ok(Session { port, id })
    }

    /// Ends the session, and with it the program.
    ///
    /// # Errors
    /// When the driver cannot be reached.
    pub fn end(&self) -> Result<()> {
        self.ask("DELETE", "", &Value::Null).map(drop)
    }

    /// Runs a function body in the page; `arguments` are its arguments. A promise that it returns is awaited.
    ///
    /// # Errors
    /// When the script throws.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.ask("POST", "/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// The first element that a CSS selector finds.
    ///
    /// # Errors
    /// When there is none.
    pub fn find(&self, selector: &str) -> Result<Element<'_>> {
        let answer = self.ask("POST", "/element", &json!({ "using": "css selector", "value": selector }))?;
        let id = answer[ELEMENT].as_str().context("the driver names the element")?.to_owned();
        Ok(Element { session: self, id })
    }

    /// Presses keys one after the other, wherever the focus is; the first ones are held if they are modifiers.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn press(&self, keys: &[char]) -> Result<()> {
        let event = |kind: &str, key: &char| json!({ "type": kind, "value": key.to_string() });
        let down = keys.iter().map(|key| event("keyDown", key));
        let up = keys.iter().rev().map(|key| event("keyUp", key));
        let actions: Vec<_> = down.chain(up).collect();
        let source = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.ask("POST", "/actions", &source).map(drop)
    }

    /// A picture of the page as PNG, in base 64.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn picture(&self) -> Result<String> {
        let answer = self.ask("GET", "/screenshot", &Value::Null)?;
        answer.as_str().map(str::to_owned).context("a picture is text")
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value> {
        send(self.port, method, &format!("/session/{}{path}", self.id), body)
    }
}

/// An element of the page.
pub struct Element<'session> {
    session: &'session Session,
    id: String,
}

impl Element<'_> {
    /// Clicks it in its middle.
    ///
    /// # Errors
    /// When it is not there any more, or covered.
    pub fn click(&self) -> Result<()> {
        self.ask("POST", "click", &json!({})).map(drop)
    }

    /// Types into it.
    ///
    /// # Errors
    /// When it is not there any more, or takes no text.
    pub fn write(&self, text: &str) -> Result<()> {
        self.ask("POST", "value", &json!({ "text": text })).map(drop)
    }

    /// The text that it shows.
    ///
    /// # Errors
    /// When it is not there any more.
    pub fn text(&self) -> Result<String> {
        Ok(self.ask("GET", "text", &Value::Null)?.as_str().unwrap_or_default().to_owned())
    }

    fn ask(&self, method: &str, what: &str, body: &Value) -> Result<Value> {
        self.session.ask(method, &format!("/element/{}/{what}", self.id), body)
    }
}

/// One request; gives the `value` of the answer.
fn send(port: u16, method: &str, path: &str, body: &Value) -> Result<Value> {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let mut stream = TcpStream::connect(("127.0.0.1", port)).context("the driver does not listen")?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Type: application/json; \
         charset=utf-8\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all((head + &body).as_bytes())?;
    let (good, answer) = receive(BufReader::new(stream)).with_context(|| format!("{method} {path}"))?;
    if !good {
        bail!("{method} {path}: {}: {}", answer["error"], answer["message"]);
    }
    Ok(answer)
}

/// Reads an answer: whether its status is good, and its value.
fn receive(mut stream: impl BufRead) -> Result<(bool, Value)> {
    let mut line = String::new();
    stream.read_line(&mut line)?;
    let good = line.split(' ').nth(1).is_some_and(|status| status.starts_with('2'));
    let mut length = 0;
    loop {
        line.clear();
        stream.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse()?;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    let mut answer: Value = serde_json::from_slice(&body).context("an answer is JSON")?;
    Ok((good, answer["value"].take()))
}

#[cfg(test)]
mod tests {
    use super::receive;

    #[test]
    fn an_answer_is_read_up_to_its_length_and_no_further() {
        let wire = b"HTTP/1.1 200 OK\r\nServer: x\r\ncontent-length: 13\r\n\r\n{\"value\": 42}AND MORE".as_slice();
        let (good, value) = receive(wire).unwrap();
        assert!(good, "200 is good");
        assert_eq!(value, 42, "the value is taken out of its wrapper");
    }

    #[test]
    fn a_refusal_carries_its_reason() {
        let body = r#"{"value":{"error":"no such element"}}"#;
        let wire = format!("HTTP/1.1 404 Not Found\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        let (good, value) = receive(wire.as_bytes()).unwrap();
        assert!(!good, "404 is not good");
        assert_eq!(value["error"], "no such element", "the reason is there");
    }
}
