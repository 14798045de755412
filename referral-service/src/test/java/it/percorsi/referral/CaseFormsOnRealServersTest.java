package it.percorsi.referral;

@OnRealServers
class CaseFormsOnRealServersTest extends CaseFormsTest {}
