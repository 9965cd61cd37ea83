namespace EventsHub.Registrations.Contracts;

/// <summary>A mail that was taken by the mail server and came back.</summary>
/// <param name="At">When it came back (UTC).</param>
/// <param name="IsPermanent">True when the address will not work, false when it did not for the moment.</param>
/// <param name="Reason">The status and the words of the mail server.</param>
public sealed record ReturnedMail(DateTime At, bool IsPermanent, string Reason);
