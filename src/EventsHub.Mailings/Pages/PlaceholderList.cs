using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Writing;

namespace EventsHub.Mailings.Pages;

/// <summary>The placeholders that a text may have, for whoever writes it.</summary>
/// <param name="Names">Their names, but those of answers.</param>
/// <param name="Questions">The questions whose answers it may say.</param>
public sealed record PlaceholderList(IReadOnlyList<string> Names, IReadOnlyList<AskedInWords> Questions)
{
    /// <summary>The placeholders as they are written, each with what it becomes.</summary>
    public IEnumerable<(string Placeholder, string Meaning)> Meanings(Texts T) => Names.Select(name => (name, name switch
    {
        "name" => T["The reader’s whole name, as they write it"].Value,
        "given name" => T["Their given name"].Value,
        "family name" => T["Their family name"].Value,
        "code" => T["The code of their registration"].Value,
        "ticket" => T["Their ticket"].Value,
        "options" => T["Their options, with commas between"].Value,
        "event" => T["The name of the event"].Value,
        "dates" => T["Its days"].Value,
        "venue" => T["The venue and its city"].Value,
        Placeholders.Link => T["A personal link to their own page; each mail has a new one"].Value,
        "balance" => T["What they still have to pay"].Value,
        Placeholders.Until => T["Until when the place is kept"].Value,
        Placeholders.Payer => T["Who pays for them"].Value,
        _ => T["By when they have to pay it"].Value,
    })).Concat(Questions.Select(question => (Placeholders.Answer + question.Key, T["Their answer to “{0}”", question.Label].Value)));
}
