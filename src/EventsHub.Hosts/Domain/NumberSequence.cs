using EventsHub.Kernel.Domain;

namespace EventsHub.Hosts.Domain;

/// <summary>Numbers for documents of one kind, such as invoices: each is given once, and none is left out.</summary>
public sealed class NumberSequence : Entity
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxName = 40;

    private readonly List<NumberCounter> _counters = [];

    private NumberSequence()
    {
    }

    /// <summary>Id of the host whose documents they are.</summary>
    public Guid HostId { get; private set; }

    /// <summary>What asks for numbers calls it by this name, such as <c>invoices</c>; unique for each host.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How the numbers are written; see <see cref="NumberPattern"/>.</summary>
    public string Pattern { get; private set; } = "";

    /// <summary>How far each year has come, or the only count where the pattern names no year.</summary>
    public IReadOnlyList<NumberCounter> Counters => _counters;

    /// <summary>True once a number was given.</summary>
    public bool IsInUse => _counters.Count > 0;

    /// <summary>Makes a sequence that begins with 1.</summary>
    public static NumberSequence Of(Guid hostId, string name, NumberPattern pattern) => new() { HostId = hostId, Name = name, Pattern = pattern.Text };

    /// <summary>The sequence that was looked for by its name.</summary>
    /// <exception cref="DomainRuleException">There is none.</exception>
    public static NumberSequence Required(NumberSequence? found, string name) => found
        ?? throw new DomainRuleException("sequence.missing", "There is no number sequence {0}. An administrator adds it on the page of the host.", name);

    /// <summary>Writes the numbers in another way. The same pattern again changes nothing.</summary>
    /// <exception cref="DomainRuleException">A number was given, so another pattern could give the same one again.</exception>
    public void WriteAs(NumberPattern pattern)
    {
        if (IsInUse && pattern.Text != Pattern)
        {
            throw new DomainRuleException("sequence.in-use", "Numbers of the sequence {0} were given, so they are written the same way from now on. Add another sequence.", Name) { Field = "Pattern" };
        }

        Pattern = pattern.Text;
    }

    /// <summary>The number that <see cref="Take"/> would give.</summary>
    /// <param name="year">The year of the document.</param>
    public string Next(int year)
    {
        var pattern = NumberPattern.Of(Pattern);
        return pattern.Write(year, (Counter(pattern, year)?.Last ?? 0) + 1);
    }

    /// <summary>Gives the next number. It is used up once the transaction commits, and free again if that is rolled back; whoever takes one has locked the sequence before.</summary>
    /// <param name="year">The year of the document. Documents of December can still be numbered in January.</param>
    public string Take(int year)
    {
        var pattern = NumberPattern.Of(Pattern);
        var counter = Counter(pattern, year);
        if (counter is null)
        {
            _counters.Add(counter = NumberCounter.Of(this, pattern.HasYear ? year : 0));
        }

        return pattern.Write(year, counter.Advance());
    }

    private NumberCounter? Counter(NumberPattern pattern, int year) => _counters.Find(c => c.Year == (pattern.HasYear ? year : 0));
}
