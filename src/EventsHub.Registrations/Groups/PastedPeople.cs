using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Groups;

/// <summary>Reads a list of people as it comes out of a mail program, a table or a text: one on a line, an address with or without a name.</summary>
internal static class PastedPeople
{
    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>The people of a list.</summary>
    /// <param name="text">The list, such as <c>Ana Example &lt;ana@example.org&gt;</c>, <c>Ana;Example;ana@example.org</c> or addresses alone.</param>
    /// <param name="texts">The texts.</param>
    /// <exception cref="ValidationFailedException">It is empty, or a line has no address, a second one, or a name that is too long.</exception>
    public static IReadOnlyList<PastedPerson> Read(string? text, Texts texts)
    {
        List<PastedPerson> people = [];
        List<ValidationFailure> faults = [];
        HashSet<string> seen = [];
        var lines = CleanText.Lines(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            var person = Person(lines[i]);
            if (person is null)
            {
                faults.Add(new("People", texts["Line {0} needs one e-mail address that we can write to, such as name@example.org.", i + 1]));
            }
            else if (!seen.Add(EmailAddress.Normalize(person.Email)))
            {
                faults.Add(new("People", texts["Line {0} has an address that stands in another line already.", i + 1]));
            }
            else if (person.Name is { } name && (name.Given.Length > PersonName.MaxPartLength || name.Family.Length > PersonName.MaxPartLength))
            {
                faults.Add(new("People", texts["The name in line {0} is longer than {1} characters.", i + 1, PersonName.MaxPartLength]));
            }
            else
            {
                people.Add(person);
            }
        }

        return faults.Count > 0 ? throw new ValidationFailedException([.. faults.Take(10)])
            : people.Count == 0 ? throw new ValidationFailedException("People", texts["Write one person on each line: an e-mail address, with or without a name."])
            : people;
    }

    private static PastedPerson? Person(string line)
    {
        List<string> cells = [.. line.Split(Separators).Select(Bare).Where(cell => cell.Length > 0)];
        List<string> words = cells.Exists(cell => cell.Contains(' ', StringComparison.Ordinal) && cell.Contains('@', StringComparison.Ordinal)) ? [.. cells.SelectMany(cell => cell.Split(' ')).Select(Bare).Where(word => word.Length > 0)] : cells;
        List<string> addresses = [.. words.Where(word => word.Contains('@', StringComparison.Ordinal))];
        if (addresses is not [var typed] || !EmailAddress.IsPlausible(typed))
        {
            return null;
        }

        List<string> parts = [.. words.Where(word => word != typed)];
        // Two cells of a table are a given name and a family name; words of a line are a name that nobody has divided.
        var name = ReferenceEquals(words, cells) && parts.Count == 2 ? PersonName.Of(parts[0], parts[1]) : PersonName.Of("", string.Join(' ', parts));
        return new(name.Native.Length > 0 ? name : null, EmailAddress.Clean(typed));
    }

    private static string Bare(string cell) => cell.Trim().Trim('"', '<', '>', '(', ')', '\'').Trim();
}
