using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.Mail;

/// <summary>The content of a mail in the current language, written once and sent both as plain text and as HTML. All mails are made with it.</summary>
public sealed class MailBody
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    /// <summary>The language that it is written in (BCP 47), where that is another than the interface has.</summary>
    public string Language { get; init; } = Languages.CurrentInterface;

    /// <summary>Adds a paragraph; line breaks in it are kept.</summary>
    public MailBody Paragraph(string text)
    {
        if (text.Length == 0)
        {
            return this;
        }

        _text.Append(text).Append("\n\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p dir=\"auto\" style=\"margin:0 0 16px\">{Encode(text)}</p>\n");
        return this;
    }

    /// <summary>Adds a paragraph of runs, of which links can be followed; line breaks in it are kept.</summary>
    public MailBody Runs(params IEnumerable<MailRun> runs)
    {
        _html.Append("<p dir=\"auto\" style=\"margin:0 0 16px\">");
        foreach (var run in runs)
        {
            _text.Append(run.InItsRun ?? run.Text);
            _html.Append(
                run.IsLink ? $"<a href=\"{Encode(run.Text)}\" style=\"color:#14245c;overflow-wrap:anywhere\">{Encode(run.Text)}</a>"
                : run.InItsRun is not null ? $"<bdi>{Encode(run.Text)}</bdi>"
                : Encode(run.Text));
        }

        _text.Append("\n\n");
        _html.Append("</p>\n");
        return this;
    }

    /// <summary>Adds a link: a button in HTML, a label and an address in plain text.</summary>
    public MailBody Link(string label, string address)
    {
        _text.Append(label).Append(":\n").Append(address).Append("\n\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 24px\"><a href=\"{Encode(address)}\" style=\"display:inline-block;padding:12px 20px;border-radius:8px;background:#14245c;color:#ffffff;font-weight:600;text-decoration:none\">{Encode(label)}</a></p>\n");
        return this;
    }

    /// <summary>Adds a table of labels and values; lines without a value are left out.</summary>
    public MailBody Facts(params IEnumerable<(string Label, string? Value)> facts)
    {
        _html.Append("<table role=\"presentation\" style=\"margin:0 0 24px;border-collapse:collapse\">\n");
        // All values begin at the side of the labels, also those in letters of the other direction.
        var side = Languages.Direction(Language) == "rtl" ? "right" : "left";
        foreach (var (label, value) in facts.Where(fact => !string.IsNullOrEmpty(fact.Value)))
        {
            _text.Append(label).Append(": ").Append(value!.ReplaceLineEndings("\n  ")).Append('\n');
            _html.Append(CultureInfo.InvariantCulture, $"<tr><td style=\"padding:4px 0;padding-inline-end:24px;color:#4a5474;vertical-align:top\">{Encode(label)}</td><td dir=\"auto\" style=\"padding:4px 0;text-align:{side}\">{Encode(value!)}</td></tr>\n");
        }

        _text.Append('\n');
        _html.Append("</table>\n");
        return this;
    }

    /// <summary>Completes the mail.</summary>
    /// <param name="message">The outbox message that is being delivered; its id becomes the Message-ID, the same at every attempt.</param>
    /// <param name="from">Display name of the sender: the event's name, or EventsHub.</param>
    /// <param name="replyTo">Address for answers; null when they go to the sender's address.</param>
    /// <param name="toName">Display name of the recipient.</param>
    /// <param name="toAddress">Address of the recipient.</param>
    /// <param name="subject">The subject, which is also the heading of the HTML version.</param>
    /// <param name="attachments">Attached files.</param>
    public Mail ToMail(
        OutboxMessage message, string from, string? replyTo, string toName, string toAddress, string subject, params IReadOnlyList<MailAttachment> attachments) =>
        ToMail(message.Id, from, replyTo, toName, toAddress, subject, attachments);

    /// <summary>Completes a mail that more than one message may deliver.</summary>
    /// <param name="id">Becomes the Message-ID (<see cref="Mail.MessageIdOf"/>), the same whichever message delivers it.</param>
    /// <param name="from">Display name of the sender.</param>
    /// <param name="replyTo">Address for answers; null when they go to the sender's address.</param>
    /// <param name="toName">Display name of the recipient.</param>
    /// <param name="toAddress">Address of the recipient.</param>
    /// <param name="subject">The subject, which is also the heading of the HTML version.</param>
    /// <param name="attachments">Attached files.</param>
    public Mail ToMail(Guid id, string from, string? replyTo, string toName, string toAddress, string subject, params IReadOnlyList<MailAttachment> attachments) =>
        new(Mail.MessageIdOf(id), from, replyTo, toName, toAddress, subject, Text(from), Html(from, subject), Language, attachments);

    private string Text(string from) => $"{_text}-- \n{from}\n";

    private string Html(string from, string subject) => $"""
        <!DOCTYPE html>
        <html lang="{Language}" dir="{Languages.Direction(Language)}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encode(subject)}</title></head>
        <body style="margin:0;padding:24px 12px;background:#f4f6fb;color:#121a33;font:16px/1.55 system-ui,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',sans-serif">
        <div style="max-width:600px;margin:0 auto;padding:28px 24px;background:#ffffff;border:1px solid #d5dbea;border-radius:12px">
        <h1 dir="auto" style="margin:0 0 20px;font-size:22px;line-height:1.3">{Encode(subject)}</h1>
        {_html}<p dir="auto" style="margin:0;padding-top:16px;border-top:1px solid #d5dbea;color:#4a5474;font-size:14px">{Encode(from)}</p>
        </div>
        </body>
        </html>

        """;

    private static string Encode(string text) => Encoder.Encode(text.ReplaceLineEndings("\n")).Replace("&#xA;", "<br>", StringComparison.Ordinal);
}
