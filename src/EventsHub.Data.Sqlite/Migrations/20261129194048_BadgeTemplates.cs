using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BadgeTemplates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "TemplateId",
                table: "PrintRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BadgeTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadgeTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BadgeTemplates_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_TemplateId",
                table: "PrintRuns",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_BadgeTemplates_EventId_Name",
                table: "BadgeTemplates",
                columns: new[] { "EventId", "Name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_PrintRuns_BadgeTemplates_TemplateId",
                table: "PrintRuns",
                column: "TemplateId",
                principalTable: "BadgeTemplates",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PrintRuns_BadgeTemplates_TemplateId",
                table: "PrintRuns");

            migrationBuilder.DropTable(
                name: "BadgeTemplates");

            migrationBuilder.DropIndex(
                name: "IX_PrintRuns_TemplateId",
                table: "PrintRuns");

            migrationBuilder.DropColumn(
                name: "TemplateId",
                table: "PrintRuns");
        }
    }
}
