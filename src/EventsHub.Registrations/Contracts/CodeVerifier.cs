using System.Text;
using EventsHub.Kernel.Signatures;

namespace EventsHub.Registrations.Contracts;

/// <summary>Tells whether a code admits to an event. Devices without network and the server ask the same class; it holds nothing that could forge a code.</summary>
public sealed class CodeVerifier
{
    private readonly Dictionary<string, CheckKey> _keys;
    private readonly Dictionary<string, RegistrationStanding> _registrations;
    private readonly IReadOnlyList<CheckKey> _others;

    /// <summary>A verifier for the door of one event.</summary>
    /// <param name="list">The list of that event.</param>
    /// <param name="others">Keys of other events, as far as they are known, so that a ticket of another event can be told from a forged one.</param>
    /// <exception cref="InvalidDataException">The list is of another format or version.</exception>
    public CodeVerifier(CheckList list, IReadOnlyList<CheckKey> others)
    {
        if (list.Format != CheckList.FormatName || list.Version != CheckList.FormatVersion)
        {
            throw new InvalidDataException($"The list has the format {list.Format}, version {list.Version}. This program reads {CheckList.FormatName}, version {CheckList.FormatVersion}.");
        }

        _keys = list.Keys.ToDictionary(key => key.KeyId, StringComparer.Ordinal);
        _registrations = list.Registrations.ToDictionary(registration => registration.Registration, StringComparer.Ordinal);
        _others = others;
    }

    /// <summary>Checks a code, exactly as it was scanned.</summary>
    public CodeCheck Check(string text)
    {
        if (SignedCode.Read(text, out var signature) is not { } code)
        {
            return new(
                OldCode.RegistrationIn(text) is not null ? CodeOutcome.OnlyOnline
                : SignedCode.IsOfOtherVersion(text) ? CodeOutcome.UnknownVersion
                : CodeOutcome.Unreadable, null);
        }

        bool IsSignedWith(CheckKey key) => Ed25519.IsValid(key.PublicKey, Encoding.ASCII.GetBytes(code.SignedText), signature);
        var key = _keys.GetValueOrDefault(code.KeyId);
        if (key is null || !IsSignedWith(key))
        {
            return new(
                _others.Any(other => other.KeyId == code.KeyId && IsSignedWith(other)) ? CodeOutcome.OtherEvent
                : key is null ? CodeOutcome.UnknownKey
                : CodeOutcome.Altered, code);
        }

        return new(
            key.IsRevoked ? CodeOutcome.KeyRevoked
            : _registrations.GetValueOrDefault(code.Registration)?.OutcomeOf(code.Kind, code.Revision) ?? CodeOutcome.Valid, code);
    }
}
