using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using FluentValidation;

namespace EventsHub.Mailings.Wording;

/// <summary>The words of a mail as somebody writes them.</summary>
public sealed record WordsInput
{
    /// <summary>The subject, by language; empty in a language that keeps the built-in words.</summary>
    public Dictionary<string, string?> Subject { get; set; } = [];

    /// <summary>The text that the mail begins with, by language: plain text with blank lines between paragraphs.</summary>
    public Dictionary<string, string?> Text { get; set; } = [];

    internal static WordsInput Of(MailWording? wording, IEnumerable<string> languages) =>
        new() { Subject = (wording?.Subject ?? new()).ToInput(languages), Text = (wording?.Text ?? new()).ToInput(languages) };

    /// <summary>What every words must keep to, whoever writes them.</summary>
    internal sealed class Validator : AbstractValidator<WordsInput>
    {
        public Validator(Texts texts)
        {
            RuleFor(w => w.Subject).MustBeText(texts, MailingContent.MaxSubject);
            RuleFor(w => w.Text).MustBeText(texts, TextInput.MaxText);
        }
    }
}
