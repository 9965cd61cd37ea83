using EventsHub.Kernel.Modules;

namespace EventsHub.Shell.Modules;

/// <summary>The modules of this installation, each after those that it depends on.</summary>
public sealed class ModuleList(params IReadOnlyList<Module> modules)
{
    public IReadOnlyList<Module> All { get; } = modules;

    /// <summary>Assemblies of the shell and the modules, in which the kernel looks for handlers, tables and translations.</summary>
    public ModuleCatalogue Catalogue { get; } = new([typeof(ModuleList).Assembly, .. modules.Select(module => module.GetType().Assembly)]);

    /// <summary>Navigation links for staff: those within an event, or those outside any event.</summary>
    public IEnumerable<StaffLink> StaffLinks(bool ofEvent) =>
        All.SelectMany(module => module.StaffLinks).Where(link => link.IsOfEvent == ofEvent).OrderBy(link => link.Position);

    public IEnumerable<PublicLink> PublicLinks => All.SelectMany(module => module.PublicLinks).OrderBy(link => link.Position);
}
