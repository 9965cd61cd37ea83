using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Banking;

/// <summary>What a column of a bank's table holds.</summary>
/// <param name="Column">Its label, or # and its number, beginning with 1.</param>
/// <param name="Field">What it holds.</param>
public sealed record BankColumn(string Column, BankField Field)
{
    /// <summary>Reads <c>Buchungstag=BookedOn</c> and <c>#3=Amount</c>.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">It is not written so.</exception>
    public static IReadOnlyList<BankColumn> Read(IEnumerable<string> typed) => [.. typed.Select(text =>
        text.LastIndexOf('=') is > 0 and var at && Enum.TryParse<BankField>(text[(at + 1)..], ignoreCase: true, out var field) && Enum.IsDefined(field)
            ? new BankColumn(text[..at], field)
            : throw StatementFile.Refuse("bank.map", "“{0}” is not understood. Write column=field, such as Betrag=Amount; fields are {1}.", text, string.Join(", ", Enum.GetNames<BankField>())))];
}
