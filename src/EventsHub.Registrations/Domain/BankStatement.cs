using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>A statement of an account of the host, of which each line is a <see cref="BankLine"/>. It is written once; what is done with it is done with its lines.</summary>
public sealed class BankStatement : AggregateRoot
{
    private BankStatement()
    {
    }

    /// <summary>Id of the host.</summary>
    public Guid HostId { get; private set; }

    /// <summary>The IBAN without blanks, or what the bank calls the account.</summary>
    public string Account { get; private set; } = "";

    /// <summary>ISO 4217 code of the account's currency.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The form of the file.</summary>
    public BankFormat Format { get; private set; }

    /// <summary>The name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The number that the bank gave the statement; null for none.</summary>
    public string? Reference { get; private set; }

    /// <summary>The first day with a line.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day with a line.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The balance before the first line in minor units; null when not said.</summary>
    public long? OpeningMinor { get; private set; }

    /// <summary>The balance after the last line in minor units; null when not said.</summary>
    public long? ClosingMinor { get; private set; }

    /// <summary>How many bookings of the file were here already, and so are no lines of this statement.</summary>
    public int Known { get; private set; }

    /// <summary>What staff should know about it.</summary>
    public IReadOnlyList<BankNote> Notes { get; private set; } = [];

    /// <summary>For a table, the labels of its columns and what they mean, so that the next one with these labels is understood by itself; null for other forms.</summary>
    public BankLayout? Layout { get; private set; }

    /// <summary>The key of the layout, to find the next table like it; null for other forms.</summary>
    public string? LayoutKey { get; private set; }

    /// <summary>When it was taken in (UTC).</summary>
    public DateTime ImportedAt { get; private set; }

    /// <summary>Id of the account of whoever took it in; null when the operator did.</summary>
    public Guid? ImportedBy { get; private set; }

    /// <summary>Takes in a statement, without its lines.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="account">The account as it is known here.</param>
    /// <param name="content">What the file says.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="known">How many of its bookings were here already.</param>
    /// <param name="by">Id of the account of whoever takes it in; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    public static BankStatement Of(Guid hostId, string account, StatementContent content, string fileName, int known, Guid? by, DateTime utc) => new()
    {
        HostId = hostId,
        Account = account,
        Currency = content.Currency,
        Format = content.Format,
        FileName = fileName,
        Reference = content.Reference,
        From = content.Entries.Min(e => e.BookedOn),
        To = content.Entries.Max(e => e.BookedOn),
        OpeningMinor = content.OpeningMinor,
        ClosingMinor = content.ClosingMinor,
        Known = known,
        Notes = content.Notes,
        Layout = content.Layout,
        LayoutKey = content.Layout?.Key,
        ImportedBy = by,
        ImportedAt = utc,
    };

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (change != RootChange.Added)
        {
            throw new InvalidOperationException("A bank statement is never changed or removed.");
        }

        Raise(new BankStatementImported(Id));
    }
}
