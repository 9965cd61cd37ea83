namespace EventsHub.Registrations.Banking;

/// <summary>How a statement is read, as far as it does not say so itself.</summary>
public sealed record StatementSettings
{
    /// <summary>The encoding of a text file, one of <see cref="Kernel.Files.Tables.TextEncodings.Offered"/>; null to detect it.</summary>
    public string? Encoding { get; init; }

    /// <summary>What columns of a table hold, where that is not recognised.</summary>
    public IReadOnlyList<BankColumn> Columns { get; init; } = [];

    /// <summary>The account of a table that names none; null for the one of the host.</summary>
    public string? Account { get; init; }

    /// <summary>True when somebody has said that an account which is not known here is the host's too.</summary>
    public bool IsOurAccount { get; init; }
}
