namespace EventsHub.Registrations.Contracts;

/// <summary>What was found out about a code.</summary>
/// <param name="Outcome">Whether it admits, or why not.</param>
/// <param name="Code">What it says; null when it could not be read. To be trusted only when the outcome is one of a genuine code.</param>
public sealed record CodeCheck(CodeOutcome Outcome, SignedCode? Code);
