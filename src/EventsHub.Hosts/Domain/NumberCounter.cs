using EventsHub.Kernel.Domain;

namespace EventsHub.Hosts.Domain;

/// <summary>How far a <see cref="NumberSequence"/> has come in one year.</summary>
public sealed class NumberCounter : Entity
{
    private NumberCounter()
    {
    }

    /// <summary>Id of the sequence.</summary>
    public Guid SequenceId { get; private set; }

    /// <summary>The year; 0 where counting goes on from year to year.</summary>
    public int Year { get; private set; }

    /// <summary>The number given last.</summary>
    public long Last { get; private set; }

    internal static NumberCounter Of(NumberSequence sequence, int year) => new() { SequenceId = sequence.Id, Year = year };

    internal long Advance() => Last = checked(Last + 1);
}
